package org.fabcom.instance;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;

import java.util.LinkedHashMap;
import java.util.List;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RouteRules;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Rooms on and off (E69): a room that is off is hidden everywhere, its data stay. */
@Controller
final class RoomPages {

    private static final String HERE = AdministrationPages.HOME + "/salles";

    private final Answers answers;
    private final RouteRules routes;

    RoomPages(Answers answers, RouteRules routes) {
        this.answers = answers;
        this.routes = routes;
    }

    @GetMapping(HERE)
    @Access(instance = ADMINISTRATOR)
    ModelAndView rooms(Page page) {
        var deeds = answers.deeds();
        var open = all().stream().filter(deeds::open).toList();
        return page.show("instance/rooms", view(Form.empty().withAll("salles", open), page));
    }

    @PostMapping(HERE)
    @Access(instance = ADMINISTRATOR)
    ModelAndView change(Form form, Visitor me, Page page) {
        var wanted = new LinkedHashMap<String, String>();
        for (var room : all()) wanted.put(Deeds.roomKey(room), Deeds.roomValue(form.has("salles", room)));
        int changed = answers.save(wanted, me.party());
        return page.redirect(AdministrationPages.HOME, "instance.saved", changed);
    }

    private RoomsView view(Form form, Page page) {
        var options = all().stream()
                .map(it -> new OptionView(it, words("room." + it, it, page), words("room." + it + ".text", "", page)))
                .toList();
        return new RoomsView(form, options);
    }

    private static String words(String key, String otherwise, Page page) {
        return page.has(key) ? page.t(key) : otherwise;
    }

    /** The rooms that have pages and can be turned off. */
    private List<String> all() {
        return routes.all().stream()
                .map(RouteRules.Route::room)
                .distinct()
                .filter(it -> !InstanceSite.ALWAYS.contains(it))
                .sorted()
                .toList();
    }
}
