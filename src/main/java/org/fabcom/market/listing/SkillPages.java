package org.fabcom.market.listing;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.categories.Skills;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one can do: the square then shows the wants that ask for it (E20). Nothing else of the person is touched (E5). */
@Controller
record SkillPages(Categories categories, Skills skills) {

    private static final int MOST = 30;
    private static final int LONGEST = 40;

    @GetMapping("/moi/savoir-faire")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Visitor me, Page page) {
        var mine = skills.of(me.party());
        var form = Form.empty()
                .withAll(
                        "categories",
                        mine.categories().stream().map(UUID::toString).toList())
                .with("mots", String.join(", ", mine.tags()));
        return page.show("market/skills", view(form));
    }

    @PostMapping("/moi/savoir-faire")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(Form form, Visitor me, Page page) {
        var open = categories.tree();
        var chosen = new ArrayList<UUID>();
        for (var it : form.all("categories"))
            Ids.read(it).filter(id -> open.find(id).isPresent()).ifPresent(chosen::add);
        var words = Arrays.stream(form.value("mots").split("[,;\\n]"))
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST || words.stream().anyMatch(it -> it.length() > LONGEST)) {
            form.reject("mots", page.t("market.skills.words.wrong", MOST, LONGEST));
            return page.refuse("market/skills", view(form));
        }
        skills.say(me.party(), chosen, words);
        return page.redirect("/place?pour-moi=oui", "market.skills.said");
    }

    private SkillsView view(Form form) {
        var tree = categories.tree();
        return new SkillsView(form, OptionView.all(tree.open(), it -> it.id(), it -> tree.path(it.id())));
    }
}
