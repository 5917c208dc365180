/// A passage that a search found.
package struct SearchHit: Hashable, Sendable {
  /// The article's id: `2025-05-30-07`.
  package let article: String
  package let title: String
  /// The id of the provision or paragraph on the article's page.
  package let anchor: String
  /// The page below the site, with the anchor.
  package let url: String
  /// The sentence around the first find.
  package let sentence: String
  /// The find in the sentence, UTF-8 bytes, half open.
  package let from: Int
  package let to: Int

  // What the order of hits follows.

  let tier: Posting.Tier
  /// Finds for each length of text, times 4096.
  let density: Int
  let slot: Int
  /// The place of the passage in its slot.
  let place: Int
}
