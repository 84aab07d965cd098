package org.fabcom.places.opendata;

import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Pouring;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The two files of data·inclusion, at addresses that do not change. */
@Controller
record InclusionPages(InclusionFiles files) {

    @GetMapping("/data-inclusion/structures.json")
    @Access(Access.Level.PUBLIC)
    void structures(Page page, HttpServletResponse response) {
        Pouring.json(response, out -> files.structures(page.absolute(""), out));
    }

    @GetMapping("/data-inclusion/services.json")
    @Access(Access.Level.PUBLIC)
    void services(Page page, HttpServletResponse response) {
        Pouring.json(response, out -> files.services(page.absolute(""), out));
    }
}
