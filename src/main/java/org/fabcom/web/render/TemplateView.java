package org.fabcom.web.render;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.fabcom.web.Page;
import org.springframework.web.servlet.View;

/** A rendered page: UTF-8 bytes with their length, never kept by a shared cache. */
record TemplateView(Templates templates, String template, Object view, Page page) implements View {

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
        response.setHeader("Content-Language", page.lang());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
