/// The protocol's types.
public enum LSP {}
