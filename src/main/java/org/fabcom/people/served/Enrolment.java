package org.fabcom.people.served;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.contacts.Phone;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody who is registered on the way, from a form about something else: what is asked of them stands there under names of its
 * own, and nobody is registered before the rest of that form is right.
 */
@Component
public class Enrolment {

    /** The button that asks for it. */
    private static final String GO = "inscrire";

    private static final String BEFORE = "inscrit-";
    private static final String SAME = "deja";
    private static final String ANOTHER = "autre";
    private static final List<String> FIELDS = List.of("telephone", "telephone-sur");

    /** Where they live, in the form about something else; its words stand under {@code COMMUNE-nom}. */
    public static final String COMMUNE = BEFORE + "commune";

    private final ServedPeople served;
    private final ServedForms forms;

    Enrolment(ServedPeople served, ServedForms forms) {
        this.served = served;
        this.forms = forms;
    }

    /** Who is about to be: {@code draft} is null for somebody whom staff serve already. */
    public record Enrolled(PartyId id, Served.@Nullable Draft draft) {}

    /** What the form shows of it: whom, and who may be the same person. */
    public record EnrolmentView(String name, List<OptionView> alike) {}

    public static boolean asked(Form form) {
        return !form.value(GO).isEmpty();
    }

    /**
     * Empty where something is to be said first, which the form then says: whether it is somebody who is here already before all.
     *
     * @param name the field in which the name was typed
     * @param home where they live, empty if that is to be said first
     * @param from what tells one sending of the form from another: sent twice, it registers once
     */
    public Optional<Enrolled> read(Form form, String name, Optional<Commune> home, String from, Page page) {
        var own = own(form, name);
        var same = form.value(BEFORE + SAME);
        var id = id(from, own);
        var alike = served.alike(own.value("nom"), own.value("telephone")).stream()
                .filter(it -> !it.id().equals(id))
                .toList();
        var known = alike.stream()
                .filter(it -> it.id().toString().equals(same))
                .map(it -> new Enrolled(it.id(), null))
                .findFirst();
        if (known.isPresent()) return known;
        if (!alike.isEmpty() && !same.equals(ANOTHER)) {
            form.ask(BEFORE + SAME, page.t("people.served.alike.choose"));
            return Optional.empty();
        }
        var where = form.value(COMMUNE + "-nom").isEmpty() ? "missing" : "which";
        if (home.isEmpty()) form.ask(COMMUNE, page.t("people.organisation.commune." + where));
        if (form.value(BEFORE + "accord").isEmpty())
            form.reject(BEFORE + "accord", page.t("people.served.agree.missing"));
        var draft = home.flatMap(it -> forms.read(own, it, page));
        own.errors()
                .forEach(
                        it -> tell(form, it.field().equals("nom") ? name : BEFORE + it.field(), it.text(), own.asks()));
        for (var it : FIELDS) form.with(BEFORE + it, own.value(it));
        return form.wrong() ? Optional.empty() : draft.map(it -> new Enrolled(id, it));
    }

    public void register(Enrolled it, PartyId by, Page page) {
        if (it.draft() != null)
            served.register(it.id(), it.draft(), page.site().languages().getFirst(), by);
    }

    public EnrolmentView view(Form form, String name, Page page) {
        return new EnrolmentView(
                form.value(name), options(served.alike(form.value(name), form.value(BEFORE + "telephone")), page));
    }

    /** Those who may be the same, with what tells them apart, and « somebody else ». */
    static List<OptionView> options(List<Served> alike, Page page) {
        return alike.isEmpty()
                ? List.of()
                : Stream.concat(
                                alike.stream().map(it -> new OptionView(it.id().toString(), it.name(), told(it, page))),
                                Stream.of(OptionView.of(ANOTHER, page.t("people.served.alike.other"))))
                        .toList();
    }

    /** What tells two of one name apart. */
    public static String told(Served it, Page page) {
        return Stream.of(
                        it.commune().name(),
                        it.phone(),
                        page.t("people.served.since", it.registeredBy(), page.shortDate(it.registeredAt())))
                .filter(word -> !word.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static void tell(Form form, String field, String words, boolean asked) {
        if (asked) form.ask(field, words);
        else form.reject(field, words);
    }

    private static Form own(Form form, String name) {
        var own = Form.empty().with("nom", form.value(name));
        for (var it : FIELDS) own.with(it, form.value(BEFORE + it));
        return own;
    }

    /** Two of one name and two telephones are two. */
    private static PartyId id(String from, Form own) {
        var told = "served " + from + " " + Fold.words(own.value("nom")) + " " + Phone.dialled(own.value("telephone"));
        return new PartyId(Ids.named(told));
    }
}
