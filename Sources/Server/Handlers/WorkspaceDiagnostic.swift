import JSONRPC
import LSPTypes
import Rules

/// A request for the findings of the workspace that is not answered yet.
struct WorkspacePull: Sendable {
  var id: RequestID
  var request: WorkspaceDiagnosticRequest
  /// `nil` while it waits for something to change.
  var job: Job?
  /// Whether something may have changed since the check at work was begun.
  var isOutdated = false
  /// Whether the client was told before of what has not changed.
  var hasToldAll = false
}

extension Session {
  /// Checks all drafts of the workspace beside the loop, and answers when that is done.
  ///
  /// Where a client that takes parts has all there is, the answer waits until something may have changed:
  /// such clients ask again as soon as they are answered.
  mutating func answerLater(_ id: RequestID, _ request: WorkspaceDiagnosticRequest) throws(ResponseError) {
    guard client.pullsDiagnostics, let drafts = options.drafts else {
      throw ResponseError(.methodNotFound, "\(WorkspaceDiagnosticRequest.method) is not supported here")
    }
    pulls.append(WorkspacePull(id: id, request: request))
    check(pulls.count - 1, drafts)
  }

  /// Looks again for those who wait for something to change.
  mutating func workspaceMayHaveChanged() {
    guard let drafts = options.drafts else { return }
    for index in pulls.indices {
      if pulls[index].job == nil { check(index, drafts) } else { pulls[index].isOutdated = true }
    }
    if isWorkspacePublished { publishWorkspace() }
  }

  private mutating func check(_ index: Int, _ drafts: DraftsOnDisk) {
    let job = Job()
    pulls[index].job = job
    pulls[index].isOutdated = false
    let hasToldAll = pulls[index].hasToldAll
    let (id, request) = (pulls[index].id, pulls[index].request)
    let progress = beginProgress(Session.checkTitle, job, under: request.workDoneToken)
    let previous = Dictionary(request.previousResultIds.map { ($0.uri, $0.value) }) { $1 }
    let check = WorkspaceCheck(self, drafts, previous: previous)
    let background = background
    background.start {
      var kept: [WorkspaceDiagnosticReport.Item] = []
      var isNews = false
      let isDone = check.run(job) { items, done, total in
        isNews = isNews || items.contains { !$0.report.isUnchanged }
        guard let token = request.partialResultToken else {
          kept += items
          return background.report { $0.report(progress, done, of: total) }
        }
        background.report { session in
          guard session.pulls.contains(where: { $0.job == job }) else { return }
          session.report(progress, done, of: total)
          let items = items.filter { !hasToldAll || !$0.report.isUnchanged }
          guard !items.isEmpty else { return }
          session.say(ProgressNotification(token: token, value: WorkspaceDiagnosticReport(items: items)))
        }
      }
      let waits = !isNews && request.partialResultToken != nil && !previous.isEmpty
      background.report { [kept] session in
        session.end(progress)
        guard let index = session.pulls.firstIndex(where: { $0.job == job }) else { return }
        if !isDone {
          session.fail(id, ResponseError(.requestCancelled, "the check was cancelled"))
        } else if waits {
          session.pulls[index].job = nil
          session.pulls[index].hasToldAll = true
          if session.pulls[index].isOutdated { session.check(index, drafts) }
          return
        } else {
          session.finish(id, WorkspaceDiagnosticReport(items: kept))
        }
        session.pulls.remove(at: index)
      }
    }
  }

  /// Takes back a request that is being worked on or waits.
  mutating func receive(_ request: CancelRequest) {
    guard let index = pulls.firstIndex(where: { $0.id == request.id }) else { return }
    let pull = pulls.remove(at: index)
    pull.job?.stop()
    fail(pull.id, ResponseError(.requestCancelled, "the request was cancelled"))
  }

  /// Answers whatever is still owed, for nobody waits any longer.
  mutating func stopBackgroundWork() {
    for pull in pulls { receive(CancelRequest(id: pull.id)) }
    publishing?.stop()
    for progress in progress.values { progress.job.stop() }
  }

  static let checkTitle = Wording("检查全部稿件", en: "Checking all drafts")
}
