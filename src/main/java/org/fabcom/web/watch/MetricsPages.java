package org.fabcom.web.watch;

import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures of this instance, for a machine that watches it; others learn not even that they are there. */
@Controller
record MetricsPages(Metrics metrics, Knower knower) {

    @GetMapping("/metrics")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<String> figures(HttpServletRequest request) {
        if (!knower.mayKnow(request)) throw Problem.notFound();
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .header("Cache-Control", "no-store")
                .body(metrics.text());
    }

    /** How the instance does, among the links of an administrator. */
    @Bean
    static NavigationEntry healthEntry() {
        return new RoomEntry("web", Place.ACCOUNT, 625, Parts.PAGE, "web.health.title", InstanceRole.ADMINISTRATOR);
    }
}
