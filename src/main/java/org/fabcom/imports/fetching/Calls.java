package org.fabcom.imports.fetching;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.fabcom.imports.fetching.Fetching.Why;

/** How an address is called: follows nothing, keeps nothing, unpacks nothing, repeats nothing. */
final class Calls {

    private Calls() {}

    static CloseableHttpClient client(Opened opened, Duration patience) {
        var wait = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(opened))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(wait)
                        .setSocketTimeout(wait)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(wait).build())
                .setUserAgent("FabCom")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableAutomaticRetries()
                .build();
    }

    /** @param cut we ended it ourselves, after long enough */
    static Why why(IOException failed, boolean cut) {
        return switch (failed) {
            case CheckedNames.NotPublic inside -> Why.NOT_PUBLIC;
            case UnknownHostException unknown -> Why.UNKNOWN_NAME;
            case IOException late when cut -> Why.TOO_SLOW;
            case InterruptedIOException slow -> Why.TOO_SLOW;
            case ConnectException refused -> Why.REFUSED;
            case SSLException doubtful -> Why.NOT_TRUSTED;
            default -> Why.UNREACHABLE;
        };
    }
}
