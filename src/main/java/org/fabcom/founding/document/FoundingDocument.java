package org.fabcom.founding.document;

import module java.base;
import org.fabcom.web.LinkView;

/** The founding document as it stands: parts, headings, and under them what was decided or is open. */
public record FoundingDocument(String title, String lead, List<Part> parts, List<LinkView> open) {

    /** A great part. {@code beside}: the page shows it beside the text. */
    public record Part(String title, List<Section> sections, boolean beside) {}

    /** A heading and what stands under it. */
    public record Section(String title, List<Block> blocks) {}

    /** Whatever stands under a heading. */
    public sealed interface Block {}

    /**
     * A sentence that was decided.
     *
     * @param margin its question, how and when it was decided
     * @param url of the question, with the decision and its minority notes
     * @param check a jurist should read it
     * @param flag why it should be looked at again; empty: nothing
     */
    public record Sentence(
            String code, String text, String margin, String url, boolean check, boolean convivial, String flag)
            implements Block {}

    /** What the minority wrote, kept with the sentence. */
    public record Minority(String text) implements Block {}

    /** A question without a decision, in its place. {@code text}: says whether it is open or was waived. */
    public record Open(String code, String text, String why, String margin, String url) implements Block {}

    /** Nothing of the path feeds it. */
    public record ToWrite(String text) implements Block {}

    /** Lines beside a sentence. */
    public record Lines(String title, List<String> headings, List<List<String>> rows) implements Block {}
}
