package org.fabcom.post;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.demo.Demonstration;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** In the demonstration nobody has a letter box: all read the letters here. Elsewhere this page does not exist. */
@Controller
record DemoMailboxPages(Letters letters, ReadableLetter readable, Demonstration demonstration) {

    @GetMapping("/demo/courrier")
    @Access(Access.Level.PUBLIC)
    ModelAndView list(HttpServletRequest request, Page page) {
        onlyInDemo();
        var address = Address.of(request);
        var text = address.value("q").toLowerCase(java.util.Locale.ROOT);
        var paging = Paging.of(address, Paging.USUAL, letters.count("", text));
        var lines = letters.list("", text, paging.offset(), paging.size()).stream()
                .map(it -> new DemoMailboxView.Line(
                        "/demo/courrier/" + it.id(), it.recipient(), it.subject(), page.dateTime(it.createdAt())))
                .toList();
        return page.show("post/demomailbox", new DemoMailboxView(paging, lines));
    }

    @GetMapping("/demo/courrier/{letter}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID letter, Page page) {
        onlyInDemo();
        var found = letters.find(letter).orElseThrow(Problem::notFound);
        return page.show("post/letterpage", readable.view(found, "/demo/courrier", page));
    }

    private void onlyInDemo() {
        if (!demonstration.on()) throw Problem.notFound();
    }

    /** The letter box of the demonstration at the foot of its pages. */
    @Bean
    static NavigationEntry demoMailbox(Demonstration demonstration) {
        return new RoomEntry("post", Place.FOOTER, 900, "/demo/courrier", "post.demo.title", it -> demonstration.on());
    }
}
