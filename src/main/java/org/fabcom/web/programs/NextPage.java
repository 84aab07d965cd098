package org.fabcom.web.programs;

import org.fabcom.web.list.Address;
import org.fabcom.web.render.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Leads from a page of a list to the next (RFC 8288). */
@RestControllerAdvice
record NextPage(Pages pages) implements ResponseBodyAdvice<Paged<?>> {

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.getParameterType() == Paged.class;
    }

    @Override
    public @Nullable Paged<?> beforeBodyWrite(
            @Nullable Paged<?> page,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (page != null && page.page() < page.pages() && request instanceof ServletServerHttpRequest asked) {
            var next = Address.of(asked.getServletRequest()).with("page", page.page() + 1);
            var address = pages.plain(asked.getServletRequest()).absolute(next.toString());
            response.getHeaders().add("Link", "<" + address + ">; rel=\"next\"");
        }
        return page;
    }
}
