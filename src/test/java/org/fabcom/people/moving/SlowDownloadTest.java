package org.fabcom.people.moving;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** Whoever takes an archive slowly, or never, does not hold the turn of large readings. */
@FabComTest
record SlowDownloadTest(Web web, Neighbours neighbours, Sql db) {

    /** More than the lines between two programs hold by themselves. */
    private static final int ROWS = 60_000;

    private Organisation heavy(Person manager) {
        var it = neighbours.association("Une longue histoire", manager);
        db.sql("""
                insert into people.arrival (organisation, came_from, left_at, arrived_at, arrived_by)
                values (:o, 'Ailleurs', 'hier', now(), :p)
                """).param("o", it.id().value(), "p", manager.id().value()).update();
        db.sql("""
                insert into people.past_row (organisation, told, n, said)
                select :o, 'plan.plan', n, jsonb_build_object('title', md5(n::text || 'a') || md5(n::text || 'b')
                    || md5(n::text || 'c') || md5(n::text || 'd') || md5(n::text || 'e') || md5(n::text || 'f'))
                from generate_series(1, :rows) n
                """).param("o", it.id().value(), "rows", ROWS).update();
        return it;
    }

    /** Asks for the archive, reads the first line of the answer and nothing more. */
    private Socket stalled(Person manager, Organisation whose) throws IOException {
        var at = URI.create(web.address());
        var cookie = neighbours.signedIn(manager).cookie("fc-session");
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(at.getHost(), at.getPort()));
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("GET /structures/" + whose.id() + "/donnees/fichier HTTP/1.1\r\nHost: " + at.getAuthority()
                                + "\r\nCookie: fc-session=" + cookie + "\r\n\r\n")
                        .getBytes(US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    @Test
    void who_reads_slowly_holds_nobody_up() throws IOException {
        var lucie = neighbours.person("Lucie");
        var history = heavy(lucie);
        var stalled = new ArrayList<Socket>();
        try {
            for (int i = 0; i < Bounds.here().readings(); i++) stalled.add(stalled(lucie, history));
            var nadia = neighbours.person("Nadia");
            var small = neighbours.association("Les Jardins", nadia);
            assertThat(neighbours
                            .signedIn(nadia)
                            .get("/structures/" + small.id() + "/donnees/fichier")
                            .status())
                    .isEqualTo(200);
        } finally {
            for (var it : stalled) it.close();
        }
    }
}
