import Testing

@testable import DraftSyntax
