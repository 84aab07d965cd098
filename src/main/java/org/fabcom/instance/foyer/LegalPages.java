package org.fabcom.instance.foyer;

import org.fabcom.instance.Answers;
import org.fabcom.instance.Audit;
import org.fabcom.instance.DeedsView;
import org.fabcom.instance.Territory;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who publishes and hosts, who pays, how accessible it is, how little it takes: from the deeds, with « inconnu » where nobody answered. */
@Controller
record LegalPages(Answers answers, Territory territory) {

    @GetMapping("/mentions-legales")
    @Access(Access.Level.PUBLIC)
    ModelAndView legal(Page page) {
        return page.show("instance/legal", view());
    }

    @GetMapping("/qui-paie")
    @Access(Access.Level.PUBLIC)
    ModelAndView whoPays(Page page) {
        return page.show("instance/pays", view());
    }

    @GetMapping("/accessibilite")
    @Access(Access.Level.PUBLIC)
    ModelAndView accessibility(Page page) {
        return page.show("instance/accessibility", view());
    }

    @GetMapping("/ecoconception")
    @Access(Access.Level.PUBLIC)
    ModelAndView ecodesign(Page page) {
        return page.show("instance/ecodesign", view());
    }

    private DeedsView view() {
        var deeds = answers.deeds();
        return new DeedsView(deeds, territory.words(deeds), Audit.of(deeds));
    }
}
