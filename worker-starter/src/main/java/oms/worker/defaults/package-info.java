/** The settings that all services share; each can be overridden. */
@NullMarked
package oms.worker.defaults;

import org.jspecify.annotations.NullMarked;
