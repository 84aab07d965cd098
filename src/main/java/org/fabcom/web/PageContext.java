package org.fabcom.web;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.list.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** What stands behind a {@link Page}: the request, the response and the tools of the room. One a request. */
public interface PageContext {

    /** The same in another language. */
    PageContext in(String language);

    /** The language that the address asks for; one that the house does not speak is refused, as any filter. */
    @Nullable
    String asked();

    /** True if everybody may enter here. */
    boolean open();

    /** Why whoever changes something from here may not, in the words of this page; empty if they may. */
    String barred(Page page);

    /** The message in the reader's language. Throws IllegalStateException if no bundle has the key. */
    String text(String key, Object... args);

    boolean has(String key);

    Locale locale();

    Formats formats();

    Site site();

    @Nullable
    String demonstration();

    Visitor visitor();

    List<SavedViews.Saved> saved(String path);

    String path();

    String baseUrl();

    /** What the page of an organisation offers to whoever sits there, or to nobody in particular. */
    List<NavView> navigation(PartyId organisation);

    List<NavView> navigation(NavigationEntry.Place place);

    @Nullable
    LinkView waiting();

    @Nullable
    NoticeView notice();

    String csrf();

    boolean print();

    String theme();

    /** Address of a file of {@code static/}, named by its content. */
    String asset(String name);

    boolean htmx();

    ModelAndView answer(int status, String template, Object view, Page page);

    ModelAndView redirect(String path);

    void flash(String kind, String key, @Nullable String undo, Object... args);
}
