package org.fabcom.bench;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.fabcom.kernel.Ids;

/**
 * A page to ask for, or a form to send, and what it is to whoever does.
 *
 * @param token of somebody signed in; empty for a visitor
 * @param form what is sent, with a fresh number of its own and a day of the last three hundred; empty to read
 */
record Route(String what, String path, String token, String form) {

    /** In a form: a key of its own each time. */
    static final String SOME_KEY = "SOME-KEY";

    private static final String SOME_DAY = "SOME-DAY";
    private static final int DAYS = 300;
    private static final String SESSION = "fc-session";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    Route(String what, String path) {
        this(what, path, "", "");
    }

    static List<Route> everybody(Invented invented) {
        return List.of(
                new Route("home", "/"),
                new Route("the whole site searched", "/recherche?q=trello"),
                new Route("catalogue, no filter", "/catalogue"),
                new Route("catalogue, its last page", "/catalogue?page=9999"),
                new Route("catalogue, filters", "/catalogue?besoin=files&hebergement=self&licence=free"),
                new Route("a name", "/catalogue?q=" + invented.name()),
                new Route("a name with an error", "/catalogue?q=" + invented.mistyped()),
                new Route("words that match most", "/catalogue?q=partager+fichiers"),
                new Route("a service to be left", "/catalogue?q=trello"),
                new Route("a sheet", "/catalogue/nextcloud"),
                new Route(
                        "faire le point, five tools",
                        "/faire-le-point/resultat?s=a&p=9&c=300&m=1&t=google-drive~s9~op~gn~h2.5&t=whatsapp~s9~op~gn"
                                + "&t=mailchimp~s2~op~gn~h1&t=helloasso~s3~oe~gn~h1.5~y106~v20&t=doodle~s9~ou~gn"),
                new Route("agenda", "/agenda"),
                new Route("agenda, three months", "/agenda?quand=trimestre"),
                new Route("agenda, near here", "/agenda?pres=33063&rayon=20"));
    }

    /** What those see who accompany: the base has been lived in. */
    static List<Route> team(Lived lived) {
        var today = LocalDate.now();
        return List.of(
                new Route("home, signed in", "/", lived.mediator(), ""),
                new Route("the mediator’s day", "/accompagnement/journee", lived.mediator(), ""),
                new Route("cases, all of them", "/accompagnement/dossiers", lived.coordinator(), ""),
                new Route("cases, words", "/accompagnement/dossiers?q=structure+19", lived.coordinator(), ""),
                new Route("the queue", "/accompagnement/file", lived.coordinator(), ""),
                new Route("a plan", lived.plan(), lived.coordinator(), ""),
                new Route("acts, the team’s", "/actes?qui=equipe", lived.coordinator(), ""),
                new Route("a mediator’s month", "/actes/bilan", lived.mediator(), ""),
                new Route(
                        "the team’s year",
                        "/actes/bilan?qui=equipe&du=" + today.minusYears(1) + "&au=" + today,
                        lived.coordinator(),
                        ""),
                new Route(
                        "an act noted",
                        "/actes/nouveau",
                        lived.mediator(),
                        "duree=45&forme=individuel&lieu=a_distance&themes=email&jour=" + SOME_DAY));
    }

    /** Makes the requests; whoever writes fetches the form once, for its token against forgery. */
    Supplier<HttpRequest> asked(String site) {
        var address = URI.create(site + path);
        if (form.isEmpty()) {
            var get = request(address, "").build();
            return () -> get;
        }
        var fetched = form(site);
        var sent = new AtomicInteger();
        return () -> fetched.posting(address, dated(sent.getAndIncrement()) + "&id=" + Ids.next());
    }

    /** What a page gave to whoever will send its forms. */
    record Fetched(Route from, String cookies, String csrf) {

        HttpRequest posting(URI address, String fields) {
            return from.request(address, cookies)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + csrf))
                    .build();
        }
    }

    Fetched form(String site) {
        var address = URI.create(site + path);
        try (var client = HttpClient.newHttpClient()) {
            var shown = client.send(request(address, "").build(), BodyHandlers.ofString());
            var found = CSRF.matcher(shown.body());
            if (!found.find()) throw new IllegalStateException("no form on " + path + ": " + shown.statusCode());
            var cookies = new StringBuilder();
            for (var it : shown.headers().allValues("Set-Cookie"))
                cookies.append("; ").append(it.split(";", 2)[0]);
            return new Fetched(this, cookies.toString(), found.group(1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Of whoever asks; empty for a visitor. */
    String cookie() {
        return token.isEmpty() ? "" : SESSION + "=" + token;
    }

    /** Nobody notes a thousand acts on one day. */
    private String dated(int rank) {
        return form.replace(SOME_DAY, LocalDate.now().minusDays(rank % DAYS).toString())
                .replace(SOME_KEY, Ids.token());
    }

    private HttpRequest.Builder request(URI address, String cookies) {
        var request = HttpRequest.newBuilder(address).header("Accept-Language", "fr");
        if (!token.isEmpty()) request.header("Cookie", cookie() + cookies);
        return request;
    }
}
