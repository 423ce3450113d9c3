import JSONRPC
import LSPTypes
import Rules

/// Shows the client how far a piece of work has come.
///
/// It goes by a token of the client, or by one of ours, under which nothing is shown until the client agrees.
struct WorkProgress: Sendable, Equatable {
  /// `nil` where the client cannot show it.
  var token: AnyValue?
  var title: Wording
  var job: Job
  /// Whether the client knows the token.
  var isShown = false
}

extension Session {
  /// Shows progress under the token that came with a request, if one did; gives what later reports are made with.
  mutating func beginProgress(_ title: Wording, _ job: Job, under token: AnyValue?) -> WorkProgress {
    let progress = WorkProgress(token: token, title: title, job: job)
    show(progress)
    return progress
  }

  /// Shows the progress of something that no request waits for, to clients that show progress at all.
  mutating func createProgress(_ title: Wording, _ job: Job) -> WorkProgress {
    var progress = WorkProgress(token: nil, title: title, job: job)
    guard client.showsProgress else { return progress }
    requestCount += 1
    let created = "copydesk/progress/\(requestCount)"
    progress.token = .string(created)
    self.progress[.string(created)] = progress
    ask("window/workDoneProgress/create", id: .string(created), ["token": created])
    return progress
  }

  /// Tells that `done` of `total` are done.
  mutating func report(_ progress: WorkProgress, _ done: Int, of total: Int) {
    guard let token = progress.token, self.progress[token]?.isShown == true else { return }
    let percentage = total == 0 ? 100 : done * 100 / total
    say(
      ProgressNotification(
        token: token, value: WorkDoneProgress.report(message: "\(done)/\(total)", percentage: percentage)))
  }

  /// Takes the progress off the screen.
  mutating func end(_ progress: WorkProgress, _ message: Wording? = nil) {
    guard let token = progress.token, self.progress.removeValue(forKey: token)?.isShown == true else {
      return
    }
    say(
      ProgressNotification(
        token: token, value: WorkDoneProgress.end(message: message?.text(in: language))))
  }

  /// Stops the work whose progress the user no longer wants to see.
  mutating func receive(_ notification: WorkDoneProgressCancelNotification) {
    progress[notification.token]?.job.stop()
  }

  /// Takes the client's word on whether a token of ours is welcome.
  mutating func receiveProgressToken(_ id: RequestID?, isError: Bool) {
    guard case .string(let name)? = id, let waiting = progress[.string(name)], !waiting.isShown else {
      return
    }
    if isError { progress[.string(name)] = nil } else { show(waiting) }
  }

  private mutating func show(_ progress: WorkProgress) {
    guard let token = progress.token else { return }
    self.progress[token] = progress
    self.progress[token]?.isShown = true
    let title = progress.title.text(in: language)
    say(
      ProgressNotification(
        token: token, value: WorkDoneProgress.begin(title: title, isCancellable: true)))
  }
}
