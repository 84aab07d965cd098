package org.fabcom.web.render;

import module java.base;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The precompiled templates. A template takes a {@code view} and the {@code page}. Thread-safe. */
@Component
public final class Templates {

    private final TemplateEngine engine;

    Templates() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "org.fabcom.jte");
    }

    Utf8ByteOutput bytes(String template, Object view, Page page) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("view", view, "page", page), output);
        return output;
    }

    /** The template as text: for PDF and mail. */
    public String text(String template, Object view, Page page) {
        var output = new StringOutput();
        engine.render(template + ".jte", Map.of("view", view, "page", page), output);
        return output.toString();
    }

    /** A template that needs no page around it: the HTML of a letter. */
    public String alone(String template, Object view) {
        var output = new StringOutput();
        engine.render(template + ".jte", Map.of("view", view), output);
        return output.toString();
    }

    /** The same as {@link #content}, drawn now: it may be placed in the frames of several pages. */
    public Content drawn(String template, Object view, Page page) {
        var text = text(template, view, page);
        return output -> output.writeContent(text);
    }

    /** A part that another room supplies, to be placed in a frame. */
    public Content content(String template, Object view, Page page) {
        return output -> engine.render(template + ".jte", Map.of("view", view, "page", page), output);
    }

    /** A fragment with parameters of its own. */
    public Content part(String template, Map<String, ?> parameters) {
        return output -> engine.render(template + ".jte", new HashMap<>(parameters), output);
    }
}
