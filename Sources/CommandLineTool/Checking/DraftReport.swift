import Rules
import Workspace

/// What a run needs of a draft once it is checked, made by the thread that checked it: findings live and end there.
struct DraftReport: Sendable {
  /// What the run says of a draft.
  struct Account: Sendable {
    var tally = Tally()
    /// What the reports say, where there are any.
    var part: ReportSet.Part?
    /// The lines of the baseline that is written.
    var known: [String] = []
  }

  /// A draft as it was read, as it shall be, and as it stays if that cannot be written.
  struct Mending: Sendable {
    var file: DraftFile
    var checked: CheckedFile
    var applied: Int
    var unmended: CheckedFile
  }

  /// Makes accounts.
  struct Accountant: Sendable {
    var reporters: ReportSet.Reporters?
    var baseline: Baseline?
    /// Whether findings are counted by rule.
    var countsRules = false

    func callAsFunction(_ checked: CheckedFile, applied: Int = 0) -> Account {
      var account = Account(
        tally: Tally(countsRules: countsRules), part: reporters?(checked),
        known: baseline?.lines(for: checked) ?? [])
      account.tally.add(checked, applied: applied)
      return account
    }
  }

  /// `nil` for a draft that cannot be read.
  var account: Account?
  /// `nil` where drafts are left as they are.
  var mending: Mending?
  var failure: (path: FilePath, error: FileError)?
  var path: FilePath?
  var usedSuppressions: Set<Suppression.Key>
  var key: ContentKey?
  var newEntry: [UInt8]?

  init(_ outcome: DraftCheck.Outcome, by accountant: Accountant = Accountant(), mends: Bool = false) {
    failure = outcome.failure
    path = outcome.file?.path
    usedSuppressions = outcome.usedSuppressions
    (key, newEntry) = (outcome.key, outcome.newEntry)
    guard let file = outcome.file, let checked = outcome.checked else { return }
    account = accountant(checked, applied: outcome.applied)
    if mends {
      mending = Mending(
        file: file, checked: checked, applied: outcome.applied, unmended: outcome.unmended ?? checked)
    }
  }
}
