import Testing

@testable import Names
