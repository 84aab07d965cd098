package org.fabcom.instance;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;
import static org.fabcom.kernel.InstanceRole.MODERATOR;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of those who keep the instance, and the sections of the deeds that administrators may change. */
@Controller
public final class AdministrationPages {

    public static final String HOME = "/administration";

    private final Answers answers;
    private final Answering answering;
    private final Territory territory;
    private final SignInRule signIn;

    AdministrationPages(Answers answers, Answering answering, Territory territory, SignInRule signIn) {
        this.signIn = signIn;
        this.answers = answers;
        this.answering = answering;
        this.territory = territory;
    }

    @GetMapping(HOME)
    @Access(instance = {ADMINISTRATOR, COORDINATOR, MEDIATOR, CATALOGUE_EDITOR, MODERATOR})
    ModelAndView home(Visitor me, Page page) {
        var deeds = answers.deeds();
        var sections = me.is(ADMINISTRATOR)
                ? Arrays.stream(Section.values()).map(it -> card(it, deeds)).toList()
                : List.<AdministrationView.Card>of();
        return page.show("instance/administration", new AdministrationView(sections, others(page)));
    }

    /** What other rooms offer here, and what they offer under this address on one’s own page: it is looked for here too. */
    private static List<NavView> others(Page page) {
        return Stream.concat(
                        page.administrationNav().stream(),
                        page.accountNav().stream().filter(it -> it.url().startsWith(HOME + "/")))
                .toList();
    }

    private AdministrationView.Card card(Section section, Deeds deeds) {
        var words = switch (section) {
            case TERRITORY -> deeds.name() + " · " + territory.words(deeds);
            case PUBLISHER -> deeds.of(Question.PUBLISHER);
            case HOSTING -> deeds.of(Question.HOST);
            case LOOK -> "";
            case WORDS -> deeds.of(Question.WELCOME);
            case DATA -> deeds.of(Question.RETENTION_MONTHS);
            case SIGN_IN -> "";
            case FUNDING -> String.join(", ", Answering.lines(deeds.of(Question.FUNDERS)));
            case CHATONS -> deeds.of(Question.CHATONS_TYPE);
            case AUDIT -> deeds.of(Question.AUDIT_BY);
        };
        return new AdministrationView.Card(HOME + "/" + section.slug(), section, words);
    }

    @GetMapping(HOME + "/{slug}")
    @Access(instance = ADMINISTRATOR)
    ModelAndView section(String slug, Visitor me, Page page) {
        var section = Section.of(slug).orElseThrow(Problem::notFound);
        return page.show("instance/section", view(section, answering.form(section, answers.deeds()), me, page));
    }

    @PostMapping(HOME + "/{slug}")
    @Access(instance = ADMINISTRATOR)
    ModelAndView change(String slug, Form form, Visitor me, Page page) {
        var section = Section.of(slug).orElseThrow(Problem::notFound);
        if (!form.value("chercher").isEmpty() || !form.value("voir").isEmpty())
            return page.show("instance/section", view(section, form, me, page));
        var read = answering.read(section, form, page);
        if (section == Section.SIGN_IN) signIn.check(read, form, me.party(), page);
        if (form.wrong()) return page.refuse("instance/section", view(section, form, me, page));
        if (section == Section.SIGN_IN) return signIn(read, me, page);
        int changed = answers.save(read, me.party());
        return page.redirect(HOME, "instance.saved", changed);
    }

    private ModelAndView signIn(Map<String, String> read, Visitor me, Page page) {
        var saved = signIn.save(read, me.party());
        return saved.from()
                .map(it -> signIn.mail() || saved.letters() == 0
                        ? page.redirect(HOME, "instance.two_steps.told", page.date(it), saved.letters())
                        : page.redirectWithCare(HOME, "instance.two_steps.waiting", page.date(it), saved.letters()))
                .orElseGet(() -> page.redirect(HOME, "instance.saved", saved.changed()));
    }

    private SectionView view(Section section, Form form, Visitor me, Page page) {
        var view = answering.view(section, form, page);
        return section == Section.SIGN_IN ? view.noting(signIn.figures(me.party(), page)) : view;
    }

    /** After the opening: what to do next. */
    @GetMapping(HOME + "/suite")
    @Access(instance = ADMINISTRATOR)
    ModelAndView next(Page page) {
        return page.show("instance/next", new DeedsView(answers.deeds(), "", Audit.of(answers.deeds())));
    }
}
