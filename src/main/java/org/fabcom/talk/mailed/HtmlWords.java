package org.fabcom.talk.mailed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a mail that has only markup, without what its program marked as quoted or as a signature. */
final class HtmlWords {

    private static final String NOT_SAID =
            "script, style, head, title, blockquote, .gmail_quote, .gmail_signature, .gmail_attr,"
                    + " .moz-cite-prefix, .moz-signature, .moz-forward-container, .yahoo_quoted, .protonmail_quote,"
                    + " .protonmail_signature_block, #Signature, #ms-outlook-mobile-signature, #ymail_android_signature,"
                    + " #AppleMailSignature";

    /** From here on all is quoted. */
    private static final String AND_BELOW =
            "#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container, #stopSpelling, .OutlookMessageHeader";

    private static final String BLOCKS =
            "p div br li tr h1 h2 h3 h4 h5 h6 ul ol table pre section article header footer hr";

    private HtmlWords() {}

    static String of(String html) {
        var body = Jsoup.parse(html).body();
        for (var it : body.select(AND_BELOW)) cut(it, body);
        body.select(NOT_SAID).remove();
        var all = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text)
                    all.append(text.getWholeText().replaceAll("[\\s\\u00a0]+", " "));
                else if (block(node)) line(all);
                if (node instanceof Element it && it.normalName().equals("li")) all.append("- ");
                if (node instanceof Element it && it.normalName().equals("br")) all.append('\n');
            }

            @Override
            public void tail(Node node, int depth) {
                if (!block(node)) return;
                line(all);
                if (node instanceof Element it && it.normalName().equals("p")) all.append('\n');
            }
        });
        return all.toString();
    }

    /** This one and all that follows, up to the body. */
    private static void cut(Element from, Element body) {
        for (Element it = from; it != null && it != body; it = it.parent())
            for (var next = it.nextSibling(); next != null; next = it.nextSibling()) next.remove();
        if (from != body) from.remove();
    }

    private static boolean block(Node node) {
        return node instanceof Element it
                && !it.normalName().equals("br")
                && (" " + BLOCKS + " ").contains(" " + it.normalName() + " ");
    }

    private static void line(StringBuilder all) {
        int end = all.length();
        while (end > 0 && all.charAt(end - 1) == ' ') end--;
        all.setLength(end);
        if (end > 0 && all.charAt(end - 1) != '\n') all.append('\n');
    }
}
