package org.fabcom.house;

import module java.base;

/** Reads a JTE template for what it would print by itself: anything with letters outside of tags and expressions. */
final class Templates {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(?:alt|title|placeholder|aria-label|label)=\"([^\"$]*\\p{L}{2,}[^\"$]*)\"");

    private Templates() {}

    /** Pieces of text that a person would read and no bundle holds. */
    static List<String> literals(String template) {
        var text = template.replaceAll("(?s)<%--.*?--%>", " ");
        text = balanced(balanced(balanced(text, "$unsafe{"), "${"), "!{");
        text = text.replaceAll("(?m)^\\s*@(import|param).*$", " ");
        text = calls(text);
        text = text.replaceAll("@(else|endif|endfor|endraw|raw)\\b", " ")
                .replace("@`", " ")
                .replace("`", " ");
        var found = new ArrayList<String>();
        var attributes = ATTRIBUTE.matcher(text);
        while (attributes.find()) found.add(attributes.group(1).strip());
        var bare = text.replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("(?s)<[^>]*>", "\n")
                .replaceAll("&[a-z]+;|&#[0-9]+;", " ");
        for (var line : bare.split("\n")) {
            if (WORD.matcher(line).find() && !line.strip().matches("FabCom|CSV|PDF|QR|FR|EN|fr|en"))
                found.add(line.strip());
        }
        return found;
    }

    /** Takes out {@code @if(…)}, {@code @for(…)}, {@code @elseif(…)} and the plain arguments of {@code @template.x(…)}, keeping content blocks. */
    private static String calls(String text) {
        var out = new StringBuilder();
        int at = 0;
        var start = Pattern.compile("@(?:if|elseif|for|template\\.[A-Za-z0-9_.]+)\\(");
        var matcher = start.matcher(text);
        while (matcher.find(at)) {
            out.append(text, at, matcher.start());
            int end = close(text, matcher.end(), '(', ')');
            var inside = text.substring(matcher.end(), Math.max(matcher.end(), end - 1));
            var content = Pattern.compile("(?s)@`(.*)`").matcher(inside);
            // between two content blocks of one call stand only names of parameters
            out.append('\n')
                    .append(content.find() ? calls(content.group(1).replaceAll("`\\s*,[^`<>]*@`", "` @`")) : "")
                    .append('\n');
            at = end;
        }
        return out.append(text.substring(at)).toString();
    }

    private static String balanced(String text, String opening) {
        var out = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, at)) {
            out.append(text, at, start).append(' ');
            at = close(text, start + opening.length(), '{', '}');
        }
        return out.append(text.substring(at)).toString();
    }

    private static int close(String text, int from, char open, char close) {
        int depth = 1;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') quoted = !quoted;
            if (quoted) continue;
            if (c == open) depth++;
            if (c == close && --depth == 0) return i + 1;
        }
        return text.length();
    }
}
