using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Search;

namespace SupervisionPortal.Web.Features.Search;

public sealed class SearchFormValidator : AbstractValidator<SearchForm>
{
    public SearchFormValidator(IStringLocalizer<SearchTexts> texts)
    {
        RuleFor(form => form.Words)
            .MaximumLength(SearchWords.Length).WithMessage(_ => texts["Words.TooLong", SearchWords.Length])
            .Must(words => SearchWords.Of(words) is not null).WithMessage(_ => texts["Words.Missing"]);
    }
}
