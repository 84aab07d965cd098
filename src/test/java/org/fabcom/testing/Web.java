package org.fabcom.testing;

import module java.base;
import java.net.http.HttpClient;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** The application as seen from outside, over HTTP. Each visitor has cookies of their own. */
public final class Web {

    private final ApplicationContext application;

    Web(ApplicationContext application) {
        this.application = application;
    }

    /** The address the application answers at. */
    public String address() {
        return "http://127.0.0.1:" + application.getBean(Environment.class).getProperty("local.server.port");
    }

    /** Somebody new at the door: no cookie, French. */
    public WebVisitor visitor() {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        var client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new WebVisitor(address(), client, cookies);
    }
}
