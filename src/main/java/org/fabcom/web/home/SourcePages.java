package org.fabcom.web.home;

import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever uses this instance may have the source of exactly this version (AGPL-3.0 §13): it travels inside the program. */
@Controller
final class SourcePages {

    private static final ClassPathResource ARCHIVE = new ClassPathResource("META-INF/fabcom-source.zip");

    @GetMapping("/code-source")
    @Access(Access.Level.PUBLIC)
    ModelAndView page(Page page) {
        return page.show("web/source", new SourceView(ARCHIVE.exists()));
    }

    @GetMapping("/code-source/fabcom-source.zip")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Resource> archive() {
        if (!ARCHIVE.exists()) throw Problem.notFound();
        return ResponseEntity.ok()
                .header("Content-Type", "application/zip")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("fabcom-source.zip")
                                .build()
                                .toString())
                .body(ARCHIVE);
    }

    /** Its ingredients, by name, version and licence. */
    @GetMapping("/code-source/fabcom.cdx.json")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> ingredients() {
        return ResponseEntity.ok()
                .header("Content-Type", "application/vnd.cyclonedx+json; version=1.6")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("fabcom.cdx.json")
                                .build()
                                .toString())
                .body(Ingredients.list());
    }

    @Bean
    static NavigationEntry sourceEntry() {
        return new RoomEntry("web", NavigationEntry.Place.FOOTER, 90, "/code-source", "web.source.link");
    }
}
