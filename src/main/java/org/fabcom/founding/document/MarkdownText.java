package org.fabcom.founding.document;

import module java.base;
import org.fabcom.founding.document.FoundingDocument.Block;
import org.fabcom.founding.document.FoundingDocument.Lines;
import org.fabcom.founding.document.FoundingDocument.Minority;
import org.fabcom.founding.document.FoundingDocument.Open;
import org.fabcom.founding.document.FoundingDocument.Sentence;
import org.fabcom.founding.document.FoundingDocument.ToWrite;
import org.fabcom.web.Page;

/** The document as CommonMark with tables; whatever somebody typed stays text. */
final class MarkdownText {

    private MarkdownText() {}

    static String of(FoundingDocument document, Page page) {
        var out = new StringBuilder("# " + plain(document.title()) + "\n\n" + plain(document.lead()) + "\n\n"
                + plain(page.t("founding.document.law")) + "\n");
        for (var part : document.parts()) {
            out.append("\n## ").append(plain(part.title())).append("\n");
            for (var section : part.sections()) {
                out.append("\n### ").append(plain(section.title())).append("\n");
                for (var block : section.blocks()) out.append("\n").append(block(block, page));
            }
        }
        return out.toString();
    }

    private static String block(Block block, Page page) {
        return switch (block) {
            case Sentence it ->
                plain(it.text()) + "  \n*[" + plain(it.margin()) + "](" + page.absolute(it.url()) + ")*"
                        + (it.convivial() ? " · " + plain(page.t("founding.convivial")) : "")
                        + (it.check() ? " · " + plain(page.t("founding.document.check")) : "")
                        + (it.flag().isEmpty() ? "" : " · " + plain(it.flag())) + "\n";
            case Minority it -> "> " + plain(it.text()) + "\n";
            case Open it ->
                "> **" + plain(it.text()) + "** " + plain(it.why()) + "  \n> *[" + plain(it.margin()) + "]("
                        + page.absolute(it.url()) + ")*\n";
            case ToWrite it -> "*" + plain(it.text()) + "*\n";
            case Lines it -> table(it);
        };
    }

    private static String table(Lines it) {
        return (it.title().isEmpty() ? "" : plain(it.title()) + "\n\n")
                + row(it.headings())
                + it.headings().stream().map(heading -> "---").collect(Collectors.joining(" | ", "| ", " |\n"))
                + it.rows().stream().map(MarkdownText::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownText::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    }
}
