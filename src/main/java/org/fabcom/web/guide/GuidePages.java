package org.fabcom.web.guide;

import java.time.Duration;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The guide, for everybody, with its pictures; the foot of each page leads to it. */
@Controller
class GuidePages implements NavigationEntry {

    private final Guide guide;

    GuidePages(Guide guide) {
        this.guide = guide;
    }

    @GetMapping(Guide.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView first(Page page) {
        return show("index", page);
    }

    @GetMapping(Guide.PATH + "/{name}")
    @Access(Access.Level.PUBLIC)
    ModelAndView chapter(@PathVariable String name, Page page) {
        return name.equals("index") ? page.redirect(Guide.PATH) : show(name, page);
    }

    private ModelAndView show(String name, Page page) {
        var it = guide.chapter(name).orElseThrow(Problem::notFound);
        return page.show(
                "web/guide", new GuideView(it.title(), out -> out.writeContent(it.html()), name.equals("index")));
    }

    @GetMapping(Guide.PATH + "/images/{name}.png")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Resource> picture(@PathVariable String name) {
        var file = new ClassPathResource("guide/images/" + name + ".png");
        if (!name.matches("[a-z0-9-]+") || !file.exists()) throw Problem.notFound();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(file);
    }

    @Override
    public String url() {
        return Guide.PATH;
    }

    @Override
    public String label() {
        return "web.guide";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Place place() {
        return Place.FOOTER;
    }

    @Override
    public String room() {
        return "web";
    }
}
