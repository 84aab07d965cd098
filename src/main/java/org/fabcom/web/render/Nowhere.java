package org.fabcom.web.render;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.reflect.Proxy;

/** A response that is never sent: for answers that only borrow a page's words. */
final class Nowhere extends HttpServletResponseWrapper {

    Nowhere() {
        super((HttpServletResponse) Proxy.newProxyInstance(
                Nowhere.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, args) -> {
                    throw new IllegalStateException("nothing is sent from here");
                }));
    }
}
