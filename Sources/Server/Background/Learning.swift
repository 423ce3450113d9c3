import LSPTypes
import Names
import Rules
import Workspace

/// What the server learns names from, and how far it has come.
struct Learning {
  /// Whether the client may be asked to show progress.
  var mayBegin = false
  /// The files and folders that were last learned, or are being learned.
  var corpus: [String] = []
  /// The lexicon whose names those are added to.
  var base: String?
  /// The lexicons that settings name, by path, until something changes.
  var named: [String: NameLearning.Outcome] = [:]
  /// The lexicons that settings have named so far.
  var lexiconPaths: Set<String> = []
  /// The patterns of files that the client was asked to tell of.
  var watched: [AnyValue] = []
  /// The learning that goes on.
  var job: Job?
  /// Whether files have changed since it began.
  var isStale = false
  /// What the lexicon in use was learned from, as `NameLearning` tells it; empty for the one the server came with.
  var learned = ""
}

extension Session {
  /// Learns the corpus, beside the loop, if it is another one than before.
  ///
  /// Until that is done, and where there is no corpus, the lexicon the server came with is in use.
  mutating func learnCorpus() {
    guard options.nameLearning != nil, learning.mayBegin else { return }
    let (corpus, base) = corpus()
    guard corpus != learning.corpus || base != learning.base else { return }
    learning.job?.stop()
    learning.job = nil
    (learning.corpus, learning.base) = (corpus, base)
    watchNames()
    if corpus.isEmpty { use(options.lexicon, "") } else { learn() }
  }

  /// Learns again what has changed of these files; names of files outside the corpus have no effect.
  mutating func corpusMayHaveChanged(_ uris: [String]) {
    let paths = uris.compactMap(\.filePathOfURI)
    guard paths.contains(where: isInCorpus) else { return }
    if learning.job == nil { learn() } else { learning.isStale = true }
  }

  /// Whether a file is one the names are learned from.
  func isInCorpus(_ path: String) -> Bool {
    learning.corpus.contains { $0 == path || path.hasPrefix($0 + "/") }
  }

  /// Where the corpus is: as the settings say, those of the open folders and those of the editor.
  private mutating func corpus() -> (paths: [String], base: String?) {
    var paths: [String] = []
    var base: String?
    for folder in folders.compactMap(\.folderPathOfURI) {
      let around = surroundings(inFolder: folder).settings.layers + editorSettings.layers(at: folder)
      let layers = SettingsLayers(around)
      paths += layers.paths("corpus", seenFrom: folder)
      base = base ?? layers.path("lexicon")?.plainPath
    }
    if folders.isEmpty {
      let layers = SettingsLayers(editorSettings.layers(at: nil))
      (paths, base) = (layers.paths("corpus", seenFrom: ""), layers.path("lexicon")?.plainPath)
    }
    var seen: Set<String> = []
    return (paths.map(\.plainPath).filter { $0.hasPrefix("/") && seen.insert($0).inserted }, base)
  }

  private mutating func learn() {
    guard let nameLearning = options.nameLearning else { return }
    let job = Job()
    learning.job = job
    learning.isStale = false
    let progress = createProgress(Session.learningTitle, job)
    let (corpus, base, background) = (learning.corpus, learning.base, background)
    background.start(in: .learning) {
      let outcome = nameLearning.learn(corpus, base) { done, total in
        if job.isStopped { return false }
        background.report { $0.report(progress, done, of: total) }
        return true
      }
      background.report { session in
        session.end(progress)
        session.take(outcome, of: job)
      }
    }
  }

  private mutating func take(_ outcome: NameLearning.Outcome, of job: Job) {
    guard learning.job == job else { return }
    learning.job = nil
    for complaint in outcome.complaints.prefix(Session.shownFailures) {
      say(LogMessageNotification(type: .warning, message: complaint.text(in: language)))
    }
    if outcome.complaints.count > Session.shownFailures {
      let rest = outcome.complaints.count - Session.shownFailures
      let wording = Wording("另有 \(rest) 个文件读不了", en: "\(rest) more files could not be read")
      say(LogMessageNotification(type: .warning, message: wording.text(in: language)))
    }
    if let lexicon = outcome.lexicon { use(lexicon, outcome.identity) }
    if learning.isStale { learn() }
  }

  private mutating func use(_ lexicon: Lexicon?, _ identity: String) {
    guard identity != learning.learned else { return }
    self.lexicon = lexicon
    learning.learned = identity
    checkAllAgain()
  }

  private static let learningTitle = Wording("学习地名与机构名", en: "Learning names")
  /// Of a folder without permission, a thousand files are one mistake.
  private static let shownFailures = 20
}
