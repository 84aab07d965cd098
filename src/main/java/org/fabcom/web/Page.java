package org.fabcom.web;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.list.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * One request on its way to a page: who is there, in which language, and the ways of answering. Controllers take it as an
 * argument; templates receive it as {@code page}. One a request, used by one thread.
 */
public final class Page {

    private final PageContext request;
    private final boolean coded;

    public Page(PageContext request) {
        this(request, false);
    }

    private Page(PageContext request, boolean coded) {
        this.request = request;
        this.coded = coded;
    }

    /**
     * The same for a file: in the language that the address asks for ({@code ?lang=}). Where everybody may enter and nobody asked,
     * it is {@link #coded} and in the first language of the instance, whoever reads it.
     */
    public Page file() {
        return request.asked() == null && !request.open() ? this : program();
    }

    /** The same for a program, whoever may enter. */
    public Page program() {
        var asked = request.asked();
        if (asked != null) return new Page(request.in(asked), false);
        return new Page(request.in(site().languages().getFirst()), true);
    }

    /** True for an open file or a program: columns have their fixed names and choices their codes. */
    public boolean coded() {
        return coded;
    }

    // What templates ask

    /** The message in the reader's language. Throws IllegalStateException if no bundle has the key. */
    public String t(String key, Object... args) {
        return request.text(key, args);
    }

    public boolean has(String key) {
        return request.has(key);
    }

    public String lang() {
        return request.locale().getLanguage();
    }

    public Locale locale() {
        return request.locale();
    }

    public Visitor visitor() {
        return request.visitor();
    }

    /** Path and query of this request, to come back to. */
    public String path() {
        return request.path();
    }

    public Site site() {
        return request.site();
    }

    /** What each page of a demonstration says of it; null elsewhere. */
    public @Nullable String demonstration() {
        return request.demonstration();
    }

    public List<NavView> nav() {
        return request.navigation(NavigationEntry.Place.MENU);
    }

    /** What stands first in the menu that opens on a telephone. */
    public List<NavView> folded() {
        return request.navigation(NavigationEntry.Place.FOLDED);
    }

    public List<NavView> accountNav() {
        return request.navigation(NavigationEntry.Place.ACCOUNT);
    }

    public List<NavView> administrationNav() {
        return request.navigation(NavigationEntry.Place.ADMINISTRATION);
    }

    public List<NavView> besidePlan() {
        return request.navigation(NavigationEntry.Place.PLAN);
    }

    public List<NavView> besideKept() {
        return request.navigation(NavigationEntry.Place.KEPT);
    }

    public List<NavView> organisationNav(PartyId organisation) {
        return request.navigation(organisation);
    }

    public List<LinkView> footer() {
        return request.navigation(NavigationEntry.Place.FOOTER).stream()
                .map(it -> new LinkView(it.url(), it.label()))
                .toList();
    }

    /** What waits for the visitor, beside their name; null when nothing does. */
    public @Nullable LinkView waiting() {
        return request.waiting();
    }

    public @Nullable NoticeView notice() {
        return request.notice();
    }

    /** Why whoever asks may read here and not act, in words, for a page that has a form; empty if they may. */
    public String barred() {
        return request.barred(this);
    }

    /** Value of the hidden field {@code _csrf}. */
    public String csrf() {
        return request.csrf();
    }

    /** True for the variant made for paper. */
    public boolean print() {
        return request.print();
    }

    /** Chosen by hand: light, dark, or empty to follow the system. */
    public String theme() {
        return request.theme();
    }

    /** Address of a file of {@code static/}, named by its content. */
    public String asset(String name) {
        return request.asset(name);
    }

    /** True if htmx asks for a part of a page. */
    public boolean htmx() {
        return request.htmx();
    }

    public String number(long n) {
        return request.formats().number(n);
    }

    public String euros(long cents) {
        return request.formats().euros(cents);
    }

    public String money(long cents, String currency) {
        return request.formats().money(cents, currency);
    }

    public String duration(long minutes) {
        return request.formats().duration(minutes);
    }

    /** For {@code lang} of words of people: their language, if it is another than that of the page. */
    public @Nullable String spoken(String language) {
        return language.equals(lang()) ? null : language;
    }

    /** The same where nobody knows in which language somebody wrote: the first one of the instance. */
    public @Nullable String theirs() {
        return spoken(site().languages().getFirst());
    }

    public String date(LocalDate date) {
        return request.formats().date(date);
    }

    public String shortDate(LocalDate date) {
        return request.formats().shortDate(date);
    }

    /** « du 3 déc. 2026 au 5 janv. 2027 », « le 3 déc. 2026 » where it is one day. */
    public String days(LocalDate from, LocalDate until) {
        return t(from.equals(until) ? "web.days.one" : "web.days", shortDate(from), shortDate(until));
    }

    public String shortDate(Instant instant) {
        return request.formats().shortDate(instant);
    }

    public String dateTime(Instant instant) {
        return request.formats().dateTime(instant);
    }

    public Formats formats() {
        return request.formats();
    }

    /** The public address of a path of this instance, for paper, mail and QR codes. */
    public String absolute(String path) {
        return request.baseUrl() + path;
    }

    // What controllers answer

    /** The page, with status 200. */
    public ModelAndView show(String template, Object view) {
        return request.answer(200, template, view, this);
    }

    /** The page says why not: the form comes back as typed, with status 422. */
    public ModelAndView refuse(String template, Object view) {
        return refuse(422, template, view);
    }

    /** The page says what stands in the way (409, 403…). */
    public ModelAndView refuse(int status, String template, Object view) {
        return request.answer(status, template, view, this);
    }

    /** After a POST: see there (303). */
    public ModelAndView redirect(String path) {
        return request.redirect(path);
    }

    /** After a POST: see there, with a sentence on top. */
    public ModelAndView redirect(String path, String noticeKey, Object... args) {
        request.flash("good", noticeKey, null, args);
        return request.redirect(path);
    }

    /** The same with a button that takes the act back. */
    public ModelAndView redirectWithUndo(String path, String undoUrl, String noticeKey, Object... args) {
        request.flash("good", noticeKey, undoUrl, args);
        return request.redirect(path);
    }

    /** The same, when the sentence is a warning. */
    public ModelAndView redirectWithCare(String path, String noticeKey, Object... args) {
        request.flash("care", noticeKey, null, args);
        return request.redirect(path);
    }

    /** For htmx only the part, else back to the whole page (303): the same route serves both. */
    public ModelAndView partOrRedirect(String template, Object view, String path) {
        return htmx() ? show(template, view) : redirect(path);
    }

    /** Filters of the list at this path that the reader saved; none for visitors. */
    public List<SavedViews.Saved> saved(String path) {
        return request.saved(path);
    }

    /** A path of this instance, whatever a return address says: never another site. */
    public static String local(@Nullable String wanted, String otherwise) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) return otherwise;
        return wanted.chars().anyMatch(c -> c < ' ' || c == '\\') ? otherwise : wanted;
    }
}
