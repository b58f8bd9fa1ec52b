"""Local marketplaces with a known truth, for the demo, the tests and the validation of estimates."""
