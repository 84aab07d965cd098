package org.fabcom.bench;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * What a browser with an empty cache fetches for a page: the page, its styles, scripts, pictures and fonts.
 *
 * @param lazy how many of the requests are pictures that wait until they come into sight
 */
record Weight(long bytes, int requests, int lazy, long page) {

    private static final Pattern LINKED = Pattern.compile(
            "<link(?=[^>]*rel=\"(?:stylesheet|icon|preload|manifest)\")[^>]*href=\"([^\"]+)\"|<(?:script|img)[^>]*\\ssrc=\"([^\"]+)\"");
    private static final Pattern LAZY = Pattern.compile("<img[^>]*\\sloading=\"lazy\"");
    private static final Pattern IN_STYLE = Pattern.compile("url\\([\"']?(?!data:)([^\"')]+)");

    /** What is asked before anything more comes into sight. */
    int atOnce() {
        return requests - lazy;
    }

    static Weight of(URI address) throws IOException, InterruptedException {
        return of(address, "");
    }

    /** {@code cookie}: of somebody signed in; empty for a visitor. */
    static Weight of(URI address, String cookie) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var page = fetch(client, address, cookie);
            var parts = new LinkedHashSet<URI>();
            int lazy = (int) LAZY.matcher(text(page)).results().count();
            LINKED.matcher(text(page))
                    .results()
                    .forEach(it -> parts.add(address.resolve(it.group(1) != null ? it.group(1) : it.group(2))));
            long bytes = page.body().length;
            var later = new LinkedHashSet<URI>();
            for (var part : parts) {
                var answer = fetch(client, part, cookie);
                bytes += answer.body().length;
                if (!part.getPath().endsWith(".css")) continue;
                IN_STYLE.matcher(text(answer)).results().forEach(it -> later.add(part.resolve(it.group(1))));
            }
            later.removeAll(parts);
            for (var part : later) bytes += fetch(client, part, cookie).body().length;
            return new Weight(bytes, 1 + parts.size() + later.size(), lazy, page.body().length);
        }
    }

    private static HttpResponse<byte[]> fetch(HttpClient client, URI address, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "fr");
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
