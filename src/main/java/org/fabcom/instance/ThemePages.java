package org.fabcom.instance;

import module java.base;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The colours of the instance as a style sheet, and the preview of a colour. */
@Controller
record ThemePages(Themes themes) {

    @GetMapping("/theme-{name}.css")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> sheet(String name) {
        var css = themes.css(name).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .header("Content-Type", "text/css; charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(css.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/theme/apercu")
    @Access(Access.Level.PUBLIC)
    ModelAndView preview(@RequestParam(defaultValue = "") String accent, Page page) {
        return page.partOrRedirect("instance/accent", AccentView.of(accent), "/");
    }
}
