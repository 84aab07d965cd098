package org.fabcom.web.door;

import module java.base;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.fabcom.kernel.settings.Proxies;

/**
 * Whom a request comes from. What X-Forwarded-… says is believed from a named proxy only and taken away from others; an
 * IPv6 visitor is known to the rooms by the /64 of their line.
 */
final class Forwarded extends ValveBase {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final List<String> ALL = List.of(FOR, PROTO, HOST, "X-Forwarded-Port", "X-Real-IP", "Forwarded");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d+)?|([0-9.]+):\\d+");

    private final Proxies proxies;

    Forwarded(Proxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var client = InetAddress.ofLiteral(request.getPeerAddr());
        if (proxies.named(client)) {
            client = told(client, Collections.list(request.getHeaders(FOR)));
            secure(request);
            host(request);
        } else {
            var headers = request.getCoyoteRequest().getMimeHeaders();
            ALL.forEach(headers::removeHeader);
        }
        var address = Caller.of(client, proxies).address();
        request.setRemoteAddr(address);
        request.setRemoteHost(address);
        getNext().invoke(request, response);
    }

    /** The last one named by a proxy that is not one itself; what stands before it, anybody may have written. */
    private InetAddress told(InetAddress peer, List<String> headers) {
        if (headers.isEmpty()) return peer;
        var hops = new ArrayList<>(List.of(String.join(",", headers).split(",")));
        Collections.reverse(hops);
        var last = peer;
        for (var hop : hops) {
            try {
                last = InetAddress.ofLiteral(bare(hop.strip()));
            } catch (IllegalArgumentException unreadable) {
                return last;
            }
            if (!proxies.named(last)) return last;
        }
        return last;
    }

    private static String bare(String hop) {
        var found = WITH_PORT.matcher(hop);
        if (!found.matches()) return hop;
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static void secure(Request request) {
        var scheme = request.getHeader(PROTO);
        if (scheme == null) return;
        boolean https = scheme.equalsIgnoreCase("https");
        request.setSecure(https);
        request.getCoyoteRequest().scheme().setString(https ? "https" : "http");
        request.setServerPort(https ? 443 : 80);
    }

    private static void host(Request request) {
        var host = request.getHeader(HOST);
        if (host == null) return;
        var name = host.replaceFirst(":\\d{1,5}$", "");
        if (NAME.matcher(name).matches())
            request.getCoyoteRequest().serverName().setString(name);
    }
}
