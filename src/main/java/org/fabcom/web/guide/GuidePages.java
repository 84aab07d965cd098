package org.fabcom.web.guide;

import module java.base;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.Doors;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guide, for everybody, with its pictures; the foot of each page leads to it. */
@Controller
record GuidePages(Guide guide, Doors doors) {

    private static final Pattern LINK = Pattern.compile("<a href=\"(/[^\"]*)\">(.*?)</a>", Pattern.DOTALL);

    @GetMapping(Guide.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView first(Page page) {
        return show("index", page);
    }

    @GetMapping(Guide.PATH + "/{name}")
    @Access(Access.Level.PUBLIC)
    ModelAndView chapter(String name, Page page) {
        return name.equals("index") ? page.redirect(Guide.PATH) : show(name, page);
    }

    private ModelAndView show(String name, Page page) {
        var it = guide.chapter(name, page.lang()).orElseThrow(Problem::notFound);
        var html = LINK.matcher(it.html()).replaceAll(link -> Matcher.quoteReplacement(open(link, page)));
        return page.show(
                "web/guide",
                new GuideView(it.title(), it.language(), out -> out.writeContent(html), name.equals("index")));
    }

    /** What leads into a closed room is told and leads nowhere. */
    private String open(MatchResult link, Page page) {
        var to = link.group(1);
        var chapter = to.startsWith(Guide.PATH + "/")
                ? to.substring(Guide.PATH.length() + 1).replaceFirst("#.*", "")
                : "";
        return doors.open(to) && guide.open(chapter)
                ? link.group()
                : link.group(2) + " (" + page.t("web.room.closed").toLowerCase(page.locale()) + ")";
    }

    @GetMapping(Guide.PATH + "/images/{name}.png")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Resource> picture(String name) {
        var file = new ClassPathResource("guide/images/" + name + ".png");
        if (!name.matches("[a-z0-9-]+") || !file.exists()) throw Problem.notFound();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(file);
    }

    @Bean
    static NavigationEntry guideEntry() {
        return new RoomEntry("web", NavigationEntry.Place.FOOTER, 5, Guide.PATH, "web.guide");
    }
}
