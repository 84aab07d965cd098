package org.fabcom.testing;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One visitor with their cookies. Redirects are shown and not followed: {@link WebAnswer#follow()} does. */
public final class WebVisitor {

    private final String base;
    private String token = "";
    private String tokenOf = "";
    private final HttpClient client;
    private final CookieManager cookies;
    private final List<String[]> headers = new ArrayList<>();

    WebVisitor(String base, HttpClient client, CookieManager cookies) {
        this.base = base;
        this.client = client;
        this.cookies = cookies;
    }

    /** Somebody at the door of a FabCom that runs in another process. */
    public static WebVisitor at(String address) {
        var cookies = new CookieManager(null, java.net.CookiePolicy.ACCEPT_ALL);
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        return new WebVisitor(address, client, cookies);
    }

    /** From now on with this header, e.g. {@code Accept-Language} or {@code HX-Request}. */
    public WebVisitor with(String header, String value) {
        headers.removeIf(it -> it[0].equalsIgnoreCase(header));
        headers.add(new String[] {header, value});
        return this;
    }

    public WebAnswer get(String path) {
        return send(request(path).GET());
    }

    /** Posts fields (name, value, name, value…) with the CSRF token that the visitor holds; fetches one if there is none. */
    public WebAnswer post(String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token()));
        return postAsIs(path, all);
    }

    /** Posts fields without adding anything: to be refused. */
    public WebAnswer postWithoutToken(String path, String... fields) {
        return postAsIs(path, List.of(fields));
    }

    /** Posts a body as it is, e.g. JSON to the API. */
    public WebAnswer send(String method, String path, String contentType, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts a file with further fields as multipart/form-data. */
    public WebAnswer upload(String path, String field, String fileName, byte[] bytes, Map<String, String> others) {
        var fields = new ArrayList<String>();
        others.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return upload(path, field, Map.of(fileName, bytes), fields.toArray(String[]::new));
    }

    /** The same with several files, by their names, and fields that may come more than once (name, value, name, value…). */
    public WebAnswer upload(String path, String field, Map<String, byte[]> files, String... others) {
        var fields = new ArrayList<>(List.of(others));
        fields.addAll(List.of("_csrf", token()));
        return uploadAsIs(path, field, files, fields);
    }

    /** The same without adding anything, as a program sends it. */
    public WebAnswer uploadAsIs(String path, String field, Map<String, byte[]> files, List<String> fields) {
        var boundary = "fabcom-test-boundary";
        var head = new StringBuilder();
        for (int i = 0; i + 1 < fields.size(); i += 2)
            head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields.get(i) + "\"\r\n\r\n"
                    + fields.get(i + 1) + "\r\n");
        var parts = new ArrayList<HttpRequest.BodyPublisher>();
        parts.add(HttpRequest.BodyPublishers.ofString(head.toString()));
        files.forEach((name, bytes) -> {
            parts.add(HttpRequest.BodyPublishers.ofString(
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(HttpRequest.BodyPublishers.ofByteArray(bytes));
            parts.add(HttpRequest.BodyPublishers.ofString("\r\n"));
        });
        parts.add(HttpRequest.BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new))));
    }

    /** Puts a cookie in the visitor's browser. */
    public WebVisitor carrying(String name, String value) {
        var cookie = new java.net.HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
        return this;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The token of this browser's forms, which is renewed when somebody signs in or out; fetches one if there is none. */
    public String token() {
        var held = cookie("fc-csrf");
        if (held.isEmpty() || !held.equals(tokenOf)) {
            token = csrf();
            tokenOf = cookie("fc-csrf");
        }
        return token;
    }

    /** The token as any page with a form shows it. */
    private String csrf() {
        var field = get("/recherche").follow().page().selectFirst("input[name=_csrf]");
        if (field == null) throw new AssertionError("no page shows a CSRF token");
        return field.val();
    }

    private WebAnswer postAsIs(String path, List<String> fields) {
        var body = new StringBuilder();
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            if (i > 0) body.append('&');
            body.append(encode(fields.get(i))).append('=').append(encode(fields.get(i + 1)));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
        if (headers.stream().noneMatch(it -> it[0].equalsIgnoreCase("Accept-Language")))
            request.header("Accept-Language", "fr");
        headers.forEach(it -> request.header(it[0], it[1]));
        return request;
    }

    private WebAnswer send(HttpRequest.Builder request) {
        try {
            var built = request.build();
            var response = client.send(built, HttpResponse.BodyHandlers.ofByteArray());
            return new WebAnswer(this, built.uri(), response);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
