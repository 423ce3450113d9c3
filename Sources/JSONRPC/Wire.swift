/// The wire.
public enum Wire {}
