package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.events.Happening;
import org.fabcom.web.Page;

/** What kinds of events add to the page of a date and to the page of one's registration. */
public interface DateParts {

    List<SectionView> sections(Happening date, Page page);

    /** @param path the address of the registration, with its seal */
    List<StepView> steps(Registration registration, Happening date, String path, Page page);
}
