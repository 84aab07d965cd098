package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** Pages of votes of one body. */
abstract class WithBallotPages {

    final ApplicationContext beans;
    final Neighbours neighbours;
    final MovedClock clock;

    WithBallotPages(ApplicationContext beans) {
        this.beans = beans;
        neighbours = beans.getBean(Neighbours.class);
        clock = beans.getBean(MovedClock.class);
    }

    @AfterEach
    void back() {
        clock.back();
    }

    void end() {
        clock.forward(Duration.ofDays(4));
        beans.getBean(Jobs.class).runNow(BallotJob.NAME);
    }

    static String say(org.fabcom.testing.WebVisitor chair, String path, String since, String... weights) {
        var typed = new java.util.ArrayList<>(List.of("depuis", since));
        for (int i = 0; i < weights.length; i++)
            typed.addAll(List.of("nom-" + i, "Collège " + (char) ('A' + i), "poids-" + i, weights[i]));
        var answer = chair.post(path, typed.toArray(String[]::new));
        return answer.status() == 303 ? answer.follow().text() : answer.text();
    }

    Map<String, String> archive(Hall hall) throws IOException {
        var bytes = neighbours
                .signedIn(hall.chair())
                .get("/structures/" + hall.organisation.id() + "/donnees/fichier")
                .bytes();
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry())
                files.put(it.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }
}
