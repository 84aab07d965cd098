package org.fabcom.catalogue.pictures;

import org.fabcom.web.Access;
import org.fabcom.web.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The icons that FabCom carries, drawing by drawing: a page asks for those it shows, when they come into sight. */
@Controller
final class SheetIconPages {

    @GetMapping(SheetIcon.PATH + "{slug}.svg")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> icon(String slug) {
        var icon = SheetIcons.of(slug);
        if (icon == null) throw Problem.notFound();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header("Cache-Control", "public, max-age=86400")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(SheetIcons.drawing(icon));
    }
}
