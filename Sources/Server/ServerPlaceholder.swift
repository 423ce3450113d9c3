/// The server.
public enum ServerPlaceholder {}
