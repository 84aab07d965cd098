package org.fabcom.talk.notices;

import java.util.List;
import org.fabcom.web.look.OptionView;

/** The page on which one says how to be told of each kind. */
public record ChoicesView(List<KindView> kinds, List<OptionView> ways) {}
