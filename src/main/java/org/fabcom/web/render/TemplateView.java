package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.web.Page;
import org.springframework.web.servlet.View;
import org.springframework.web.util.WebUtils;

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
        response.addHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        if (same(output.toByteArray(), request, response)) return;
        if (output.getContentLength() >= SMALL && Gzip.accepted(request)) {
            var zipped = Gzip.of(output::writeTo, Gzip.quick(output.getContentLength()));
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(zipped.length);
            response.getOutputStream().write(zipped);
        } else {
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }

    /** Marks what a browser may come back for, and says that it has it already; its forms’ token is drawn anew each time. */
    private boolean same(byte[] content, HttpServletRequest request, HttpServletResponse response) {
        boolean kept = request.getMethod().equals("GET")
                && response.getStatus() == HttpServletResponse.SC_OK
                && "private, no-cache".equals(response.getHeader("Cache-Control"));
        var cookie = WebUtils.getCookie(request, "fc-csrf");
        if (!kept || cookie == null) return false;
        var tag = Tag.of(content, page.csrf(), cookie.getValue());
        response.setHeader("ETag", tag);
        if (!Tag.held(tag, request)) return false;
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }
}
