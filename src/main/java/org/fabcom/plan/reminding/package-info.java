/** Reminders of a plan: double running that is about to end, pauses whose day has come. One each, whoever runs the job. */
@NullMarked
package org.fabcom.plan.reminding;

import org.jspecify.annotations.NullMarked;
