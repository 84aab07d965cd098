package org.fabcom.people.contacts;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What others see of me: chosen field by field. */
@Controller
record VisibilityPages(Contacts contacts, People people) {

    private static final String PATH = "/moi/visibilite";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView card(Visitor me, Page page) {
        var card = contacts.card(me.party());
        var form = Form.empty()
                .with("telephone", card.phone())
                .with("voir-telephone", card.number())
                .with("voir-courriel", card.email());
        return page.show("people/card", view(form, me, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView choose(Form form, Visitor me, Page page) {
        var phone = Phone.read(form.value("telephone"));
        if (phone.isEmpty()) form.reject("telephone", page.t("people.phone.wrong"));
        var email = seenBy("voir-courriel", form, page);
        var number = seenBy("voir-telephone", form, page);
        if (form.wrong() || phone.isEmpty() || email.isEmpty() || number.isEmpty())
            return page.refuse("people/card", view(form, me, page));
        contacts.choose(me.party(), new Contacts.Card(phone.get(), email.get(), number.get()));
        return page.redirect(PATH, "people.me.saved");
    }

    private static Optional<SeenBy> seenBy(String field, Form form, Page page) {
        var chosen = Arrays.stream(SeenBy.values())
                .filter(it -> it.name().equals(form.value(field)))
                .findFirst();
        if (chosen.isEmpty()) form.reject(field, page.t("people.card.choose"));
        return chosen;
    }

    private CardView view(Form form, Visitor me, Page page) {
        var person = people.find(me.party()).orElseThrow(Problem::notFound);
        var choices = OptionView.all(SeenBy.values(), it -> page.t("people.card." + it));
        return new CardView(form, person.name(), person.email().text(), choices);
    }
}
