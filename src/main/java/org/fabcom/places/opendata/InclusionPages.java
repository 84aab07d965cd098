package org.fabcom.places.opendata;

import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The two files of data·inclusion, at addresses that do not change. */
@Controller
final class InclusionPages {

    private final InclusionFiles files;

    InclusionPages(InclusionFiles files) {
        this.files = files;
    }

    @GetMapping("/data-inclusion/structures.json")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<String> structures(Page page) {
        return json(files.structures(page.absolute("")));
    }

    @GetMapping("/data-inclusion/services.json")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<String> services(Page page) {
        return json(files.services(page.absolute("")));
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }
}
