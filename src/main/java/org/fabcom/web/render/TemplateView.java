package org.fabcom.web.render;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.fabcom.web.Page;
import org.springframework.web.servlet.View;

/**
 * A rendered page: UTF-8 bytes with their length, never kept by a shared cache. Made smaller here, since Tomcat knows one level of
 * gzip only, which took a seventh of our time.
 */
record TemplateView(Templates templates, String template, Object view, Page page) implements View {

    /** As small as this, it fits one packet anyway. */
    private static final int SMALL = 1024;

    @Override
    public String getContentType() {
        return "text/html;charset=utf-8";
    }

    @Override
    public void render(
            @org.jspecify.annotations.Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var output = templates.bytes(template, view, page);
        response.setContentType(getContentType());
        // a page that holds something to be seen once has said so
        if (!"no-store".equals(response.getHeader("Cache-Control")))
            response.setHeader("Cache-Control", "private, no-cache");
        // the server writes Content-Language from its locale, whatever a header says
        response.setLocale(page.locale());
        response.addHeader("Vary", "Accept-Encoding");
        if (output.getContentLength() >= SMALL && Gzip.accepted(request)) {
            var zipped = Gzip.of(output::writeTo, Gzip.QUICK);
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(zipped.length);
            response.getOutputStream().write(zipped);
        } else {
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
