//! What a workspace means: names, calendar, values in force, progress, status and forecast.
