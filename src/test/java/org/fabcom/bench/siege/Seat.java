package org.fabcom.bench.siege;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser on a form of the site, signed in or not: with its cookies and its token against forgery. */
record Seat(URI form, String cookies, String token) {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "fabcom-siege";

    static Seat at(URI form, String session) throws IOException, InterruptedException {
        var cookies = session.isEmpty() ? "" : "fc-session=" + session;
        try (var client = HttpClient.newHttpClient()) {
            var shown = client.send(
                    HttpRequest.newBuilder(form).header("Cookie", cookies).build(), BodyHandlers.ofString());
            var found = CSRF.matcher(shown.body());
            if (!found.find()) throw new IOException("no form on " + form + ": " + shown.statusCode());
            for (var it : shown.headers().allValues("Set-Cookie")) cookies += "; " + it.split(";", 2)[0];
            return new Seat(form, cookies, found.group(1));
        }
    }

    HttpRequest typed(String fields) {
        return request("application/x-www-form-urlencoded", BodyPublishers.ofString("_csrf=" + token + "&" + fields));
    }

    HttpRequest sent(String field, String fileName, byte[] file) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return request(
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
    }

    private HttpRequest request(String type, BodyPublisher body) {
        return HttpRequest.newBuilder(form)
                .header("Cookie", cookies)
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(90))
                .POST(body)
                .build();
    }
}
