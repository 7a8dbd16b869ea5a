// What files that come late find when they run.
import "../../assets/js/core/commands.js";
import "../../assets/js/core/page.js";
