import Testing

@testable import Names
@testable import TaggerTrainer

struct TrainerTests {
  /// Sentences made of parts, with their names marked.
  static let sentences: [AnnotatedSentence] = {
    let places = ["北京", "运城市", "河津市", "山西省", "盐湖区"]
    let frames = [("记者从", "获悉，今年又有新进展。"), ("他在", "工作了三年。"), ("", "召开会议，部署工作。")]
    let organs = ["教育局", "林业局", "人民政府"]
    var sentences: [AnnotatedSentence] = []
    for (number, place) in places.enumerated() {
      for (before, after) in frames {
        let start = before.unicodeScalars.count
        let length = place.unicodeScalars.count
        let organ = organs[number % organs.count]
        let end = start + length + organ.unicodeScalars.count
        for line in [
          "\(before)\(place)\(after)\t\(start),\(start + length),LOC",
          "\(before)\(place)\(organ)\(after)\t\(start),\(end),ORG",
        ] {
          if let sentence = AnnotatedSentence(line: line[...]) { sentences.append(sentence) }
        }
      }
    }
    return sentences
  }()

  static func table(seed: UInt64) -> [UInt8] {
    var training = sentences
    var swapper = NameSwapper(seed: seed, towns: [])
    for sentence in sentences { training.append(swapper.swapping(sentence)) }
    var trainer = PerceptronTrainer()
    trainer.epochs = 4
    trainer.seed = seed
    return TaggerTable(trainer.train(training) { _ in }, limit: 2000).bytes
  }

  @Test func `the same sentences and the same seed give the same bytes`() {
    let table = TrainerTests.table(seed: 20)
    #expect(TrainerTests.sentences.count == 30)
    #expect(table == TrainerTests.table(seed: 20))
    #expect(table != TrainerTests.table(seed: 21))
    #expect(table.withUnsafeBytes(LexiconLayout.checksum) == 0x16BD4DBEF18BAB4C)
    let tagger = NameTagger(FrozenBytes(table))
    let sentence = TrainerTests.sentences[1]
    #expect(tagger.spans(of: sentence.units) == sentence.spans)
  }
}
