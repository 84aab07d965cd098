package org.fabcom.membership.register;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.ContactFields;
import org.fabcom.membership.Member.Contact;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.MemberTwins;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Somebody who joined on paper: the desk writes them down, and the register says who did. An account is theirs to link: they are
 * told.
 */
@Controller
class NewMemberPages {

    private static final String PATH = Register.PATH + "/nouveau";
    private static final String APART = "autre";
    private static final LocalDate FIRST = LocalDate.of(1901, 7, 1);

    private record Also(MemberKind kind, @Nullable LocalDate joined, String sponsor) {}

    private static final Field<Also, MemberKind> KIND =
            Field.of("genre", "kind", "membership.kind", oneOf(MemberKind.class, MemberKind.PERSON), Also::kind);
    private static final Field<Also, @Nullable LocalDate> JOINED =
            Field.of("depuis", "joined_on", "membership.joined", day(), Also::joined);

    private static final Field<Also, String> SPONSOR =
            Field.of("parrain", "sponsor", "membership.sponsor.paper", line(0, 120), Also::sponsor);

    private final Registers registers;
    private final Categories categories;
    private final Members members;
    private final MemberTwins twins;
    private final Sponsorships sponsorships;
    private final People people;
    private final StateLetters letters;
    private final Clock clock;

    NewMemberPages(
            Registers registers,
            Categories categories,
            Members members,
            MemberTwins twins,
            Sponsorships sponsorships,
            People people,
            StateLetters letters,
            Clock clock) {
        this.registers = registers;
        this.categories = categories;
        this.members = members;
        this.twins = twins;
        this.sponsorships = sponsorships;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView form(UUID organisation, Page page) {
        var house = registers.kept(organisation).organisation();
        var form = Form.empty().with("genre", MemberKind.PERSON).with("depuis", Days.today(clock));
        return page.show("web/deskpage", view(house, form, false, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    @Transactional
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var register = registers.kept(organisation);
        var house = register.organisation();
        registers.lock(house);
        var contact = ContactFields.read(form, page);
        var kind = KIND.read(form, page::t);
        var joined = Optional.ofNullable(JOINED.read(form, page::t)).orElse(Days.today(clock));
        if (joined.isAfter(Days.today(clock)) || joined.isBefore(FIRST))
            form.reject("depuis", page.t("membership.joined.wrong"));
        var party =
                kind == MemberKind.PERSON ? account(contact.map(Contact::email).orElse("")) : null;
        if (party != null && members.current(house, party).isPresent())
            form.reject("courriel", page.t("membership.already"));
        var sponsor = sponsor(house, form, page);
        boolean asked = form.has(APART, "oui");
        var twin = contact.filter(it -> !asked).flatMap(it -> twins.of(house, it));
        var left = contact.filter(it -> !asked).flatMap(it -> twins.left(house, it));
        if (left.isPresent())
            form.reject(
                    "nom",
                    page.t("membership.twin.left", left.get().name(), left.get().number()));
        else twin.ifPresent(it -> form.reject("nom", page.t("membership.twin", it.name(), it.number())));
        if (contact.isEmpty() || form.wrong())
            return page.refuse("web/deskpage", view(house, form, asked || twin.isPresent() || left.isPresent(), page));
        var added = members.admit(new NewMember(
                house,
                null,
                kind,
                contact.get(),
                chosen(form, categories.of(house)),
                "",
                joined,
                register.duesFirst() ? MemberState.ADMITTED : MemberState.ACTIVE,
                "",
                true,
                asked,
                me.party()));
        if (sponsor != null) sponsorships.keep(added.id(), sponsor, "", null);
        if (kind == MemberKind.PERSON) letters.write(added, "membership.mail.entered", "");
        return page.redirect(added.url(), "membership.added", added.number());
    }

    /** The member whom the paper names; null: nobody, or the form says what is wrong. */
    private @Nullable UUID sponsor(PartyId house, Form form, Page page) {
        var typed = SPONSOR.read(form, page::t);
        if (typed.isEmpty()) return null;
        var named = sponsorships.named(house, typed);
        if (named.size() == 1) return named.getFirst().id();
        var numbers = named.stream()
                .map(it -> page.t("membership.sponsor.number", it.number()))
                .collect(Collectors.joining(", "));
        form.reject(
                SPONSOR.name(),
                named.isEmpty() ? page.t("membership.sponsor.nobody") : page.t("membership.sponsor.several", numbers));
        return null;
    }

    private @Nullable PartyId account(String email) {
        return Email.read(email).flatMap(people::byEmail).map(Person::id).orElse(null);
    }

    /** Of those that are offered. */
    static List<UUID> chosen(Form form, List<Category> offered) {
        var chosen = new ArrayList<UUID>();
        for (var it : offered) if (form.has("categories", it.id().toString())) chosen.add(it.id());
        return chosen;
    }

    static List<OptionView> options(List<Category> all) {
        return all.stream()
                .map(it -> new OptionView(it.id().toString(), it.name(), it.college()))
                .toList();
    }

    /** {@code twin}: somebody of this name is there, and one is asked whether it is another. */
    private DeskPageView view(PartyId house, Form form, boolean twin, Page page) {
        var fields = new ArrayList<Field<?, ?>>();
        fields.add(KIND);
        fields.addAll(ContactFields.ALL.all());
        fields.add(JOINED);
        fields.add(SPONSOR);
        var view = new FormView(form, fields, Register.url(house) + "/nouveau", page.t("membership.new.do"));
        var all = categories.of(house);
        var choices = new ArrayList<Choice>();
        if (twin)
            choices.add(new Choice(
                    APART,
                    page.t("membership.twin.apart"),
                    List.of(OptionView.of("oui", page.t("membership.twin.apart.yes"))),
                    false));
        if (!all.isEmpty()) choices.add(new Choice("categories", page.t("membership.categories"), options(all), false));
        view = view.choosing(choices.toArray(Choice[]::new));
        return DeskPageView.asking(
                page.t("membership.new"),
                new LinkView(Register.url(house), page.t("membership.back")),
                page.t("membership.new.lead"),
                view);
    }
}
