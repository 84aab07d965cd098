package org.fabcom.bench.siege;

import module java.base;
import java.net.http.HttpRequest;

/** Honest people: each reads a page, looks at it for a while, and goes on to the next. */
public final class Visitors implements AutoCloseable {

    private static final List<String> EVERYBODY = List.of(
            "/",
            "/catalogue",
            "/catalogue?q=partager+fichiers",
            "/catalogue/nextcloud",
            "/recherche?q=trello",
            "/agenda",
            "/agenda?quand=trimestre",
            "/place",
            "/faire-le-point",
            "/faire-le-point/resultat?s=a&p=9&c=300&m=1&t=google-drive~s9~op~gn~h2.5&t=whatsapp~s9~op~gn");

    private static final List<String> SIGNED_IN =
            List.of("/", "/porte-monnaie", "/accompagnement/journee", "/accompagnement/dossiers", "/actes", "/place");

    private final Hands people;
    private final Hands host;

    /** @param session of a mediator; a quarter of them are signed in so */
    public Visitors(URI site, String session, int many, Duration pause) {
        this.people = new Hands("visitors", many, pause, turn -> page(site, session, turn, many));
        var health = request(site, "/health").build();
        this.host = new Hands("host", 1, Duration.ofMillis(200), turn -> health);
    }

    /** Each has an address of their own, as behind a proxy. */
    private static HttpRequest page(URI site, String session, int turn, int many) {
        int round = turn / many;
        int who = turn % many;
        boolean signedIn = who % 4 == 0;
        var pages = signedIn ? SIGNED_IN : EVERYBODY;
        var request = request(site, pages.get((who + round) % pages.size()))
                .header("X-Forwarded-For", "198.18." + who / 250 + "." + (1 + who % 250));
        if (signedIn) request.header("Cookie", "fc-session=" + session);
        return request.build();
    }

    private static HttpRequest.Builder request(URI site, String path) {
        return HttpRequest.newBuilder(site.resolve(path))
                .header("Accept-Language", "fr")
                .header("Accept-Encoding", "gzip")
                .timeout(Duration.ofSeconds(30));
    }

    public void start() {
        people.start();
        host.start();
    }

    public Figures pages() {
        return people.figures();
    }

    public Figures health() {
        return host.figures();
    }

    @Override
    public void close() {
        people.close();
        host.close();
    }
}
